// UNFINISHED
export const listDisclosures = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const readDisclosure = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
