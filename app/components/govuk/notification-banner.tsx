import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";

interface NotificationBannerProps {
  children: ReactNode;
  isSuccess?: boolean;
  title?: ReactNode;
  titleId?: string;
  classes?: string;
}

/** Says once that something was done (success), or that something important is waiting. */
export function NotificationBanner({ children, isSuccess, title, titleId, classes }: NotificationBannerProps) {
  const own = useId();
  const id = titleId ?? own;
  return (
    <div
      className={classNames("govuk-notification-banner", isSuccess && "govuk-notification-banner--success", classes)}
      role={isSuccess ? "alert" : "region"}
      aria-labelledby={id}
      data-module="govuk-notification-banner"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {title ?? (isSuccess ? "Success" : "Important")}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === "string" ? <p className="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  );
}
