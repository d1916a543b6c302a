import type { Column } from '../http/table-answer.ts';
import type { DestructionItem } from './destruction-schemas.ts';

const states: Readonly<Record<DestructionItem['state'], { readonly zh: string; readonly en: string }>> = {
  WAITING: { zh: '待销毁', en: 'waiting' },
  DESTROYED: { zh: '已销毁', en: 'destroyed' },
  KEPT: { zh: '保留', en: 'kept' },
  FAILED: { zh: '失败', en: 'failed' },
};

/** What a list of destruction has as a file. */
export const itemColumns: readonly Column<DestructionItem>[] = [
  { zh: '序号', en: 'Number', cell: ({ position }) => position },
  { zh: '办件编号', en: 'Case number', cell: ({ caseNumber }) => caseNumber },
  { zh: '事项', en: 'Procedure', cell: ({ procedureKey }) => procedureKey },
  { zh: '办结时间', en: 'Ended', cell: ({ endedAt }) => endedAt },
  { zh: '保管期限（年）', en: 'Years kept', cell: ({ years }) => years },
  { zh: '依据', en: 'Basis', cell: ({ basis }) => basis },
  { zh: '到期时间', en: 'Retention over', cell: ({ expiredAt }) => expiredAt },
  { zh: '文件数', en: 'Documents', cell: ({ documents }) => documents },
  { zh: '状态', en: 'State', cell: ({ state }, language) => states[state][language] },
  { zh: '原因', en: 'Why', cell: ({ code, message }) => message ?? code },
  { zh: '处理时间', en: 'Done', cell: ({ doneAt }) => doneAt },
];
