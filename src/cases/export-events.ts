import type { Column } from '../http/table-answer.ts';
import type { CaseEvent } from './schemas.ts';

/** What the record of a case has as a file; the hashes let anybody count them again. */
export const eventColumns: readonly Column<CaseEvent>[] = [
  { zh: '序号', en: 'Number', cell: ({ sequence }) => sequence },
  { zh: '事项', en: 'Type', cell: ({ type }) => type },
  { zh: '发生时间', en: 'Occurred', cell: ({ occurredAt }) => occurredAt },
  { zh: '记录时间', en: 'Recorded', cell: ({ recordedAt }) => recordedAt },
  { zh: '办理人', en: 'By', cell: ({ actorName }) => actorName },
  {
    zh: '部门',
    en: 'Department',
    cell: ({ departmentName }, language) => departmentName?.[language] ?? null,
  },
  { zh: '环节', en: 'Element', cell: ({ elementName }, language) => elementName?.[language] ?? null },
  { zh: '内容', en: 'Data', cell: ({ data }) => JSON.stringify(data) },
  { zh: '前一哈希', en: 'Previous hash', cell: ({ previousHash }) => previousHash },
  { zh: '哈希', en: 'Hash', cell: ({ hash }) => hash },
];
