import { localDateOf } from '../../calendar/days.ts';
import { addLimit } from '../../calendar/due-date.ts';
import { stated } from '../../domain/document-fields.ts';
import { isEndOfLicence, type LicenceState } from '../../domain/licence.ts';
import type { LocalDate } from '../../domain/time.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { remedyLines } from '../documents/remedies.ts';
import { recordEvent } from '../turn/event-log.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { type TopicHandler, textOf } from './topic-call.ts';

/** Calendar months within which works start, and by which their start is put off at most each time (L-JZ 9). */
const START_MONTHS = 3;
/** A developer is reminded so many months before the time to start ends. */
const REMINDER_MONTHS = 1;

/** Puts a permit on record as in force and counts the time to start its works from the day it was delivered (L-JZ 9). */
const begin: TopicHandler = (turn) => {
  const permitOn = localDateOf(turn.now);
  const start = startPeriod(turn, permitOn, START_MONTHS);
  noteLicence(turn, { state: 'VALID', since: permitOn, startBy: start.startBy });
  return { permitOn, extensionsGranted: 0, ...start };
};

/** Puts the start of the works off, from the end of the period that runs (L-JZ 9; D44). */
const extendStart: TopicHandler = (turn, { variables, element }) => {
  const asked = typeof variables.extensionMonths === 'number' ? variables.extensionMonths : START_MONTHS;
  const granted = Math.min(Math.max(1, Math.floor(asked)), START_MONTHS);
  const months = (typeof variables.startMonths === 'number' ? variables.startMonths : START_MONTHS) + granted;
  const start = startPeriod(turn, textOf(variables, 'permitOn'), months);
  const extensionsGranted = (typeof variables.extensionsGranted === 'number' ? variables.extensionsGranted : 0) + 1;
  noteLicence(turn, { startBy: start.startBy });
  draftDocument(turn, 'D44', {
    elementId: element.id,
    lines: [
      stated('decision', `准予延期开工${granted}个月（第${extensionsGranted}次）`),
      stated('legalBasis', '建筑法 第九条'),
      { zh: '开工期限延至', en: 'The works start by', value: start.startBy },
    ],
  });
  recordEvent(turn, 'licence.start-extended', {
    elementId: element.id,
    data: { until: start.startBy, months: granted, extensionsGranted },
  });
  return { extensionsGranted, ...start };
};

/** Refuses what the holder of a licence asked for, in writing, with reasons and remedies (L-XK 38; D44). */
const refuseRequest: TopicHandler = async (turn, { variables, element }) => {
  draftDocument(turn, 'D44', {
    elementId: element.id,
    lines: [
      stated('decision', textOf(variables, 'requested') || '不同意申请'),
      stated('reason', textOf(variables, 'reason')),
      stated('legalBasis', textOf(variables, 'legalBasis')),
      ...(await remedyLines(turn)),
    ],
  });
  return {};
};

/** Issues a licence anew with what is changed in it (L-XK 49; D21); the former one is no longer valid. */
const change: TopicHandler = (turn, { variables, element }) => {
  const changed = textOf(variables, 'requestedChange');
  noteLicence(turn, { state: 'CHANGED', changedOn: localDateOf(turn.now), changed });
  issueAnew(turn, element.id, { zh: '变更内容', en: 'Changed', value: changed });
  recordEvent(turn, 'licence.changed', { elementId: element.id, data: { changed } });
  return {};
};

/** Issues a licence once more under its number, instead of one that was lost (D21). */
const reissue: TopicHandler = (turn, { variables, element }) => {
  const reason = textOf(variables, 'requestReason');
  issueAnew(turn, element.id, { zh: '补发', en: 'Replacement', value: reason || '遗失补发' });
  recordEvent(turn, 'licence.reissued', { elementId: element.id, data: { reason } });
  return {};
};

/** Ends a licence: it lapses by law, is taken back, or is cancelled at its holder's wish (L-JZ 9, 10; L-XK 70; D45). */
const end: TopicHandler = async (turn, { variables, element }) => {
  const state = textOf(variables, 'licenceState');
  if (!isEndOfLicence(state)) throw new Error(`${element.id} ends a licence as "${state}"`);
  const facts = textOf(variables, 'facts');
  const reason = state === 'TAKEN_BACK' ? textOf(variables, 'reason') : '';
  noteLicence(turn, { state, endedOn: localDateOf(turn.now) });
  draftDocument(turn, 'D45', {
    elementId: element.id,
    lines: [
      stated('decision', `${licenceNumber(turn)}：${endings[state]}`),
      stated('facts', [facts, reason].filter((text) => text !== '').join('；')),
      stated('legalBasis', textOf(variables, 'legalBasis') || '建筑法 第十条'),
      ...(state === 'TAKEN_BACK' ? await remedyLines(turn) : []),
    ],
  });
  recordEvent(turn, 'licence.ended', { elementId: element.id, data: { state, facts } });
  return {};
};

const endings = { LAPSED: '自行废止', TAKEN_BACK: '收回', CANCELLED: '注销', COMPLETED: '工程竣工' } as const;

/** Puts a stop of works on record, and whether it was reported within a month of it (L-JZ 10). */
const recordStop: TopicHandler = (turn, { variables, element }) => {
  const stoppedOn = textOf(variables, 'stoppedOn').slice(0, 10);
  const reportBy = addLimit(turn.calendar, stoppedOn, { value: 1, unit: 'CM' }).on;
  const reportedLate = localDateOf(turn.now) > reportBy;
  const reason = textOf(variables, 'stopReason');
  recordEvent(turn, 'licence.works-stopped', { elementId: element.id, data: { stoppedOn, reportedLate, reason } });
  return { stopReportedLate: reportedLate };
};

/** Puts the completion of the works on record; the permit has served its purpose. */
const complete: TopicHandler = (turn, { variables, element }) => {
  const completedOn = textOf(variables, 'completedOn').slice(0, 10);
  noteLicence(turn, { state: 'COMPLETED', endedOn: completedOn });
  recordEvent(turn, 'licence.works-completed', { elementId: element.id, data: { completedOn } });
  return {};
};

/** Until when works start, and the durations from the permit's day by which the diagram's timers count. */
function startPeriod(turn: Turn, permitOn: LocalDate, startMonths: number) {
  const startBy = addLimit(turn.calendar, permitOn, { value: startMonths, unit: 'CM' }).on;
  return {
    startMonths,
    startBy,
    startPeriod: `P${startMonths}M`,
    startReminder: `P${startMonths - REMINDER_MONTHS}M`,
  };
}

function issueAnew(turn: Turn, elementId: string, why: { zh: string; en: string; value: string }): void {
  draftDocument(turn, 'D21', { elementId, lines: [stated('orderNumber', licenceNumber(turn)), why] });
}

function licenceNumber(turn: Turn): string {
  const { result, number } = caseOf(turn);
  const known = result?.licenceNumber;
  return typeof known === 'string' ? known : number;
}

/** Notes with the case's result what has become of what it granted. */
function noteLicence(
  turn: Turn,
  news: { readonly state?: LicenceState } & Readonly<Record<string, string | undefined>>,
): void {
  const { result } = caseOf(turn);
  const known = typeof result?.licence === 'object' && result.licence !== null ? result.licence : {};
  turn.case.change(turn.caseId, { result: { ...result, licence: { ...known, ...news } } });
}

export const licence = {
  'licence.begin': begin,
  'licence.extend-start': extendStart,
  'licence.refuse-request': refuseRequest,
  'licence.change': change,
  'licence.reissue': reissue,
  'licence.end': end,
  'licence.record-stop': recordStop,
  'licence.complete': complete,
} satisfies Readonly<Record<string, TopicHandler>>;
