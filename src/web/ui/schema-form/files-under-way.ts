/** How many files are being sent for a field, by the field's path in its form. */
const sending = new Map<string, number>();

/** Notes how many files of a field are still being sent: a form that is handed in now would lose them. */
export function noteFilesUnderWay(path: string, count: number): void {
  if (count === 0) sending.delete(path);
  else sending.set(path, count);
}

/** The paths of the fields whose files are still being sent. */
export function fieldsUnderWay(): readonly string[] {
  return [...sending.keys()];
}
