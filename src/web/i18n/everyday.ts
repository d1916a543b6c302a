import { applicant } from './zh/applicant.ts';
import { caseFile } from './zh/case.ts';
import { common } from './zh/common.ts';
import { counter } from './zh/counter.ts';
import { errors } from './zh/errors.ts';
import { feedback } from './zh/feedback.ts';
import { field } from './zh/field.ts';
import { guide } from './zh/guide.ts';
import { inbox } from './zh/inbox.ts';
import { me } from './zh/me.ts';
import { shell } from './zh/shell.ts';
import { supervision } from './zh/supervision.ts';
import { terms } from './zh/terms.ts';
import { track } from './zh/track.ts';
import { ui } from './zh/ui.ts';
import { verify } from './zh/verify.ts';
import { visits } from './zh/visits.ts';
import { work } from './zh/work.ts';

/** The Chinese texts every page may need, by area; they are always at hand. */
export const everyday = {
  common,
  shell,
  ui,
  errors,
  field,
  work,
  inbox,
  case: caseFile,
  applicant,
  guide,
  track,
  feedback,
  terms,
  verify,
  supervision,
  counter,
  me,
  visits,
};
