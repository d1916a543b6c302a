import type { Column } from '../http/table-answer.ts';
import type { FoundEvent } from './audit-schemas.ts';

/** What the record of many cases has as a file; the hashes let anybody hold it against the service. */
export const foundEventColumns: readonly Column<FoundEvent>[] = [
  { zh: '办件编号', en: 'Case number', cell: ({ caseNumber }) => caseNumber },
  { zh: '序号', en: 'Number', cell: ({ sequence }) => sequence },
  { zh: '事项', en: 'Type', cell: ({ type }) => type },
  { zh: '发生时间', en: 'Occurred', cell: ({ occurredAt }) => occurredAt },
  { zh: '记录时间', en: 'Recorded', cell: ({ recordedAt }) => recordedAt },
  { zh: '办理人', en: 'By', cell: ({ actorName }) => actorName },
  {
    zh: '部门',
    en: 'Department',
    cell: (event, language) => (language === 'zh' ? event.departmentName : event.departmentNameEn),
  },
  { zh: '环节', en: 'Element', cell: ({ elementId }) => elementId },
  { zh: '内容', en: 'Data', cell: ({ data }) => JSON.stringify(data) },
  { zh: '哈希', en: 'Hash', cell: ({ hash }) => hash },
];
