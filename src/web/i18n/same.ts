/** A dictionary with exactly the keys of another, in another language. */
export type Same<Dictionary> = { readonly [Key in keyof Dictionary]: string };
