export const viewSections = ['live', 'insights'] as const;
export type ViewSection = (typeof viewSections)[number];

/** A project that needs more has some that nobody opens. */
export const maximumViews = 100;
/** Of a query as JSON. */
export const maximumQueryBytes = 8 * 1024;

/** What a section of the board carries in its address: texts, lists of them, and values by name, such as of properties. */
export type ViewQuery = Readonly<Record<string, string | readonly string[] | ViewValues>>;
export type ViewValues = Readonly<Record<string, string | number | boolean | null>>;

/** A section of a board with filters, under a name. */
export interface SavedView {
  readonly id: string;
  readonly projectId: string;
  readonly createdBy: string;
  readonly name: string;
  readonly section: ViewSection;
  readonly query: ViewQuery;
  /** Seen by everybody who reads the project, not by who made it alone. */
  readonly shared: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
