/** How large a regency is planned. */
export interface RegencySize {
  /** Kecamatan with a korwil office and a korwil each; at most the 15 of Musi Banyuasin. */
  readonly districts: number;
  readonly schools: number;
  /** All employees together, in service and retired. */
  readonly employees: number;
  /** Calendar days of history before today. */
  readonly days: number;
  /** Another seed gives other people; the same seed the same rows. */
  readonly seed: string;
}
