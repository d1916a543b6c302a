import type { Same } from '../same.ts';
import type { common as zh } from '../zh/common.ts';

/** Words every page uses. */
export const common: Same<typeof zh> = {
  product: 'Lianban',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  retry: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  all: 'All',
  more: 'More',
  none: 'None',
  yes: 'Yes',
  no: 'No',
  loading: 'Loading',
  search: 'Search',
  download: 'Download',
  upload: 'Upload',
  print: 'Print',
  open: 'Open',
  optional: 'optional',
  cases: '{n} cases',
  items: '{n} items',
  workingDays: '{n} working days',
  today: 'today',
  system: 'System',
  loadMore: 'Show {n} more',
};
