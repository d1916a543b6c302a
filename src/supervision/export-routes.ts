import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { languageOf } from '../http/problems.ts';
import { type Column, sendTable, TableFile, TableFormat, tableMediaTypes, tableOf } from '../http/table-answer.ts';
import { recordExport } from '../runtime/operations/record-export.ts';
import type { House } from '../runtime/views/house.ts';
import { day, text } from '../runtime/views/parts.ts';
import type { SupervisionSummary } from './schemas.ts';
import { supervisionSummary } from './summary.ts';

type DepartmentLine = SupervisionSummary['byDepartment'][number];

const columns: readonly Column<DepartmentLine>[] = [
  { zh: '部门', en: 'Department', cell: ({ name, nameEn }, language) => (language === 'zh' ? name : nameEn) },
  { zh: '受理', en: 'Accepted', cell: ({ accepted }) => accepted },
  { zh: '办结', en: 'Closed', cell: ({ closed }) => closed },
  { zh: '提前', en: 'Early', cell: ({ early }) => early },
  { zh: '按期', en: 'In time', cell: ({ onTime }) => onTime },
  { zh: '超期', en: 'Late', cell: ({ overdue }) => overdue },
  { zh: '红灯', en: 'Red', cell: ({ lights }) => lights.RED },
  { zh: '橙灯', en: 'Orange', cell: ({ lights }) => lights.ORANGE },
  { zh: '黄灯', en: 'Yellow', cell: ({ lights }) => lights.YELLOW },
  { zh: '绿灯', en: 'Green', cell: ({ lights }) => lights.GREEN },
];

/** The figures of a period by department as a file. */
export function figureExportRoutes(api: Api, house: House): void {
  api.post(
    '/supervision/summary/exports',
    {
      schema: {
        tags: ['Supervision'],
        operationId: 'exportFigures',
        summary: 'Figures of a period by department as a file 导出效能数据',
        description: 'Of the departments whose figures the caller may see; who took it away is on record.',
        body: Type.Object(
          {
            format: TableFormat,
            from: Type.Optional(day('First day; the first of this year when nothing is said')),
            to: Type.Optional(day('Last day; today when nothing is said')),
            department: Type.Optional(text('Only cases this department leads', { maxLength: 60 })),
          },
          { additionalProperties: false },
        ),
        produces: tableMediaTypes,
        response: { 200: TableFile },
      },
      config: { audience: 'staff', scope: 'supervision:read', waits: true },
    },
    async (request, reply) => {
      const person = personOf(request);
      const { format, ...filter } = request.body;
      const { byDepartment } = await supervisionSummary(house, person, filter);
      await recordExport(house, person, { list: 'figures', format, filter });
      return sendTable(reply, 'figures', format, tableOf(columns, byDepartment, languageOf(request)));
    },
  );
}
