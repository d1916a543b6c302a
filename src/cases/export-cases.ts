import type { Column } from '../http/table-answer.ts';
import type { Case } from '../runtime/views/case-schema.ts';

type Language = 'zh' | 'en';
const of = (language: Language, { zh, en }: { readonly zh: string; readonly en: string }) =>
  language === 'zh' ? zh : en;
const clockOf = ({ clocks }: Case, kind: string) => clocks.find((clock) => clock.kind === kind);

/** What a list of cases has as a file. */
export const caseColumns: readonly Column<Case>[] = [
  { zh: '办件编号', en: 'Case number', cell: ({ number }) => number },
  { zh: '事项', en: 'Procedure', cell: ({ definition }, language) => of(language, definition.name) },
  { zh: '流程版本', en: 'Version', cell: ({ definition }) => definition.version },
  { zh: '项目', en: 'Project', cell: ({ project }) => project.name },
  { zh: '项目代码', en: 'Project code', cell: ({ project }) => project.projectCode },
  { zh: '申请人', en: 'Applicant', cell: ({ applicant }) => applicant.name },
  {
    zh: '牵头部门',
    en: 'Lead department',
    cell: ({ leadDepartment: { name, nameEn } }, language) => of(language, { zh: name, en: nameEn }),
  },
  { zh: '状态', en: 'Status', cell: ({ status }) => status },
  { zh: '状态码', en: 'Status code', cell: ({ statusCode }) => statusCode },
  { zh: '亮灯', en: 'Light', cell: ({ light }) => light },
  { zh: '收件时间', en: 'Received', cell: ({ receivedAt }) => receivedAt },
  { zh: '受理日期', en: 'Accepted on', cell: ({ acceptedOn }) => acceptedOn },
  { zh: '法定到期日', en: 'Statutory due day', cell: (found) => clockOf(found, 'STATUTORY')?.dueOn ?? null },
  { zh: '承诺到期日', en: 'Promised due day', cell: (found) => clockOf(found, 'PROMISED')?.dueOn ?? null },
  { zh: '办结时间', en: 'Ended', cell: ({ endedAt }) => endedAt },
  {
    zh: '政府用时（工作日）',
    en: 'Government working days',
    cell: ({ governmentWorkingDays }) => governmentWorkingDays,
  },
  {
    zh: '申请人用时（工作日）',
    en: 'Applicant working days',
    cell: ({ applicantWorkingDays }) => applicantWorkingDays,
  },
  {
    zh: '当前环节',
    en: 'Current steps',
    cell: ({ currentSteps }, language) =>
      [...new Set(currentSteps.map(({ name }) => of(language, name)))].join(language === 'zh' ? '、' : ', '),
  },
  { zh: '绿色通道', en: 'Green channel', cell: ({ greenChannel }) => greenChannel?.reason ?? null },
];
