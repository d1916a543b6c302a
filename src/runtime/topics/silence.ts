import { addWorkingDays } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import { type DocumentLine, stated } from '../../domain/document-fields.ts';
import { changeStatus } from '../cases/change-status.ts';
import { stopCaseClocks } from '../clocks/clock-record.ts';
import { departmentName } from '../documents/department-name.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { grant, licenceNumberOf } from './decision.ts';
import { decide } from './intake.ts';
import { addOrder } from './supervision.ts';
import { type TopicHandler, textOf } from './topic-call.ts';

/** A licence granted by a local rule is checked within so many working days (§1.7). */
const FOLLOW_UP_WORKING_DAYS = 10;

/**
 * Renews a licence by law that ended before anybody decided about its renewal (L-XK 50; §1.7 DEEMED_RENEWED): with a record of the
 * silence (D23) and a note on the licence. Never where safety hangs on it, and never before the licence has ended.
 */
const deemRenewed: TopicHandler = async (turn, { variables, element }) => {
  const procedure = turn.definitionsOf.get(caseOf(turn).definitionId)?.model.procedure;
  const expiredOn = textOf(variables, 'licenceExpiresOn').slice(0, 10);
  if (procedure?.renewal !== true || procedure.safetyCritical)
    throw new Error(`${element.id} renews what is no renewal`);
  if (expiredOn === '' || localDateOf(turn.now) < expiredOn)
    throw new Error(`${element.id} renews a licence that has not ended`);
  const reason = `有效期于${expiredOn}届满前未作出决定，视为准予延续（行政许可法 第五十条）`;
  const licenceNumber = textOf(variables, 'licenceNumber') || (await licenceNumberOf(turn, variables));
  changeStatus(turn, 'COMPLETED_APPROVED', { bySystem: true });
  decide(turn, 'GRANTED', reason, { licenceNumber, deemed: 'DEEMED_RENEWED' });
  stopCaseClocks(turn);
  draftDocument(turn, 'D23', {
    lines: await silenceLines(turn, expiredOn, {
      basis: '行政许可法 第五十条',
      consentTo: `准予延续 ${licenceNumber}`,
    }),
  });
  draftDocument(turn, 'D21', {
    lines: [stated('orderNumber', licenceNumber), { zh: '备注', en: 'Note', value: reason }],
  });
  return { licenceNumber };
};

/**
 * Grants on the day a limit ran out by a published local rule (§1.7 LOCAL_AUTO_APPROVE): only while the authority has adopted that rule
 * for the procedure, never where safety hangs on it, and with an order to check within ten working days.
 */
const autoApprove: TopicHandler = async (turn, call) => {
  const { element, instanceId, token } = call;
  const { definitionId, definitionKey, leadDepartment } = caseOf(turn);
  const procedure = turn.definitionsOf.get(definitionId)?.model.procedure;
  if (procedure?.safetyCritical !== false) throw new Error(`${element.id} approves by silence what is safety-critical`);
  const rule = await turn.sql.first<{ citation: string }>(
    `select citation from local_rules
     where tenant_id = :tenantId and procedure_key = :definitionKey and policy = 'LOCAL_AUTO_APPROVE' and published_on <= :on`,
    { tenantId: turn.tenantId, definitionKey, on: localDateOf(turn.now) },
  );
  if (rule === undefined) throw new Error(`${element.id}: no local rule is adopted for ${definitionKey}`);
  const granted = await grant(turn, call);
  const consentTo = '准予许可';
  draftDocument(turn, 'D23', {
    lines: await silenceLines(turn, localDateOf(turn.now), { basis: rule.citation, consentTo }),
  });
  await addOrder(turn, {
    kind: 'ASSIGNMENT',
    category: null,
    departmentCode: leadDepartment,
    subject: '超时自动准予后续核查',
    source: rule.citation,
    requirement: `对超时自动准予的事项进行后续核查（${rule.citation}）`,
    dueOn: addWorkingDays(turn.calendar, localDateOf(turn.now), FOLLOW_UP_WORKING_DAYS),
    externalDeadlineOn: null,
    flagged: false,
    elementId: element.id,
    factKey: `${instanceId}/${token}`,
  });
  return granted;
};

/** What the record of a silence that decided states (D23). */
async function silenceLines(
  turn: Turn,
  ranOutOn: string,
  about: { readonly basis: string; readonly consentTo: string },
): Promise<DocumentLine[]> {
  const { leadDepartment, definitionKey } = caseOf(turn);
  return [
    stated('deemedUnit', await departmentName(turn, leadDepartment)),
    stated('matter', turn.definitionsOf.get(caseOf(turn).definitionId)?.model.procedure?.name.zh ?? definitionKey),
    stated('step', '作出决定'),
    stated('limitRanOutOn', ranOutOn),
    stated('ground', '逾期未作决定'),
    stated('basisOfRule', about.basis),
    stated('consentTo', about.consentTo),
    stated('duties', '该单位的法定职责和责任不变'),
  ];
}

export const silence = {
  'case.deem-renewed': deemRenewed,
  'case.auto-approve': autoApprove,
} satisfies Readonly<Record<string, TopicHandler>>;
