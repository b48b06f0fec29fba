import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes, theirScript } from "#tests/components/govuk/reasons.ts";

interface Options extends Words {
  type?: string;
  titleText?: string;
  titleHtml?: string;
  titleId?: string;
  classes?: string;
}

export const notificationBanner = adapter<Options>({
  component: "notification-banner",
  render: ({ type, titleText, titleHtml, titleId = "govuk-notification-banner-title", classes, ...options }) => (
    <NotificationBanner
      isSuccess={type === "success"}
      title={words({ text: titleText, html: titleHtml })}
      titleId={titleId}
      classes={classes}
    >
      {words(options)}
    </NotificationBanner>
  ),
  leftOut: {
    ...because(anyAttributes, "attributes", "custom tabindex"),
    ...because("A banner comes first on its page, so its title is always of the second level.", "custom title heading level"),
    ...because(
      "What a banner is follows from whether it reports a success.",
      "custom role",
      "role=alert overridden to role=region, with type as success",
    ),
    ...because(theirScript, "auto-focus disabled, with type as success", "auto-focus explicitly enabled, with type as success"),
  },
});
