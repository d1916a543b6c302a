/** Nothing yet. */
export function Page() {
  return null;
}
