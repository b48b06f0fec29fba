/** The pages beside a snapshot lead back to it, and are as wide as its tables. */
export const handle = {
  back: (loaderData: { snapshot?: { id: string; name: string }; query?: string } | undefined) =>
    loaderData?.snapshot
      ? { href: `/snapshots/${loaderData.snapshot.id}${loaderData.query ?? ""}`, label: loaderData.snapshot.name }
      : { href: "/cycles", label: "All cycles" },
  wide: true,
};
