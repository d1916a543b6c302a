/** One choice of an option list. */
export interface Option {
  value: string;
  label: string;
}
