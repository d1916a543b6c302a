import type { Limit } from '../../bpmn/approval.ts';
import { localDateOf } from '../../calendar/days.ts';
import { newId } from '../../database/id.ts';
import { type DocumentLine, stated } from '../../domain/document-fields.ts';
import type { LocalDate } from '../../domain/time.ts';
import { changeStatus } from '../cases/change-status.ts';
import { startClock } from '../clocks/clock-record.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { ClockRow } from '../turn/rows.ts';
import { addRow, caseOf, type Turn } from '../turn/turn.ts';
import { type TopicHandler, textOf } from './topic-call.ts';

/** Accepts a case by notice (R-CLK-10 a), or on the day its corrected materials arrived (b). */
const accept: TopicHandler = (turn, { variables }) => {
  const correctedOn = textOf(variables, 'correctionReceivedOn');
  return correctedOn === ''
    ? acceptCase(turn, {
        acceptedOn: localDateOf(turn.now),
        anchorOfReceipt: caseOf(turn).effectiveReceiptOn,
        basis: 'NOTICE',
      })
    : acceptCase(turn, { acceptedOn: correctedOn, anchorOfReceipt: correctedOn, basis: 'CORRECTED' });
};

/** Accepts a case that nobody answered in time: accepted, by law, on the day it was received (R-CLK-10 c, R-CLK-11). */
const acceptDeemed: TopicHandler = async (turn, { variables }) => {
  // Corrected materials that nobody answered are accepted on the day they arrived.
  const receivedOn = textOf(variables, 'correctionReceivedOn') || caseOf(turn).effectiveReceiptOn;
  recordEvent(turn, 'supervision.deemed-accepted', { data: { acceptedOn: receivedOn }, bySystem: true });
  const accepted = await acceptCase(turn, { acceptedOn: receivedOn, anchorOfReceipt: receivedOn, basis: 'DEEMED' });
  warnHandler(turn, accepted.statutoryDueOn);
  return accepted;
};

/** Tells the handlers at once that days of the limit are used up already (R-CLK-11). */
function warnHandler(turn: Turn, dueOn: LocalDate | null): void {
  const { leadDepartment } = caseOf(turn);
  addRow(turn, 'notices', {
    tenantId: turn.tenantId,
    id: newId(),
    caseId: turn.caseId,
    departmentCode: leadDepartment,
    role: 'HANDLER',
    applicantId: null,
    kind: 'deemed-accepted',
    subject: `视为受理，请立即办理：法定时限自收到申请之日起算${dueOn === null ? '' : `，${dueOn}届满`}`,
    subjectEn: `Accepted by law: the limit has run since receipt${dueOn === null ? '' : ` and ends on ${dueOn}`}`,
    body: '',
    sentAt: turn.now,
    readAt: null,
  });
  recordEvent(turn, 'notice.sent', {
    departmentCode: leadDepartment,
    data: { to: leadDepartment, kind: 'deemed-accepted' },
    bySystem: true,
  });
}

/** Begins the departments' own handling (status 8). */
const begin: TopicHandler = (turn) => {
  changeStatus(turn, 'IN_PROGRESS');
  return {};
};

async function acceptCase(
  turn: Turn,
  how: {
    readonly acceptedOn: LocalDate;
    /** Where a clock that counts from receipt starts: the receipt, or the day the documents were complete (R-CLK-10a). */
    readonly anchorOfReceipt: LocalDate;
    readonly basis: 'NOTICE' | 'CORRECTED' | 'DEEMED';
  },
): Promise<{
  acceptedOn: LocalDate;
  acceptanceBasis: string;
  statutoryDueOn: LocalDate | null;
  promisedDueOn: LocalDate | null;
}> {
  const { acceptedOn, basis } = how;
  const deemed = basis === 'DEEMED';
  changeStatus(turn, 'ACCEPTED', { bySystem: deemed });
  turn.case.change(turn.caseId, { acceptedOn, acceptedAt: turn.now, deemedAccepted: deemed });
  const clocks = limitsOf(turn).map((limit) =>
    startClock(turn, limit, limit.anchor === 'RECEIPT' ? how.anchorOfReceipt : acceptedOn, null),
  );
  const statutory = clocks.find(({ kind }) => kind === 'STATUTORY');
  const promised = clocks.find(({ kind }) => kind === 'PROMISED');
  draftDocument(turn, 'D03', {
    lines: [
      stated('acceptedOn', deemed ? `${acceptedOn}（视为受理，行政许可法 第三十二条）` : acceptedOn),
      stated('statutoryDueOn', dueWords(statutory)),
      stated('promisedDueOn', dueWords(promised)),
      stated('notCounted', '听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间（行政许可法 第四十五条）'),
      stated('queryCode', caseOf(turn).queryCode),
      ...(await contactLines(turn)),
    ],
  });
  return {
    acceptedOn,
    acceptanceBasis: basis,
    statutoryDueOn: statutory?.dueOn ?? null,
    promisedDueOn: promised?.dueOn ?? null,
  };
}

/** Whom to ask about the case, and whom to complain to (L-XK 32; §3.3 D03). */
async function contactLines(turn: Turn): Promise<DocumentLine[]> {
  const departments = await turn.sql.rows<{ name: string; phone: string | null; kind: string }>(
    `select name, phone, kind from departments
     where tenant_id = :tenantId and (code = :leadDepartment or kind = 'SUPERVISION')
     order by kind, code`,
    { tenantId: turn.tenantId, leadDepartment: caseOf(turn).leadDepartment },
  );
  const lines = departments.map(({ name, phone, kind }) =>
    stated(kind === 'SUPERVISION' ? 'supervisedBy' : 'handledBy', phone === null ? name : `${name} ${phone}`),
  );
  const states = (field: string): boolean => lines.some((line) => line.field === field);
  // An authority without an office of supervision is watched by the one above it.
  return [
    ...(states('handledBy') ? [] : [stated('handledBy', caseOf(turn).leadDepartment)]),
    ...lines,
    ...(states('supervisedBy') ? [] : [stated('supervisedBy', '上一级行政审批监督机构')]),
  ];
}

/** The statutory and promised limits of the procedure the case runs on: the root definition's, whoever accepts. */
function limitsOf(turn: Turn): (Limit & { readonly value: number })[] {
  const definition = turn.definitionsOf.get(caseOf(turn).definitionId);
  return (definition?.model.limits ?? []).filter(
    (limit): limit is Limit & { value: number } => typeof limit.value === 'number',
  );
}

function dueWords(clock: ClockRow | undefined): string {
  if (!clock) return '本事项没有此项时限';
  return clock.provisional ? `${clock.dueOn}（暂定）` : clock.dueOn;
}

export const acceptance = {
  'case.accept': accept,
  'case.accept-deemed': acceptDeemed,
  'case.begin': begin,
} satisfies Readonly<Record<string, TopicHandler>>;
