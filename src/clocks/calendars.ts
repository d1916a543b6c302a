// UNFINISHED
export const addInCalendar = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const calendarYear = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
