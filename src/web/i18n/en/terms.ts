import type { Same } from '../same.ts';
import type { terms as zh } from '../zh/terms.ts';

/** Words of the law in plain words, by term: its name, the words it is found by in a sentence, and what it means. */
export const terms: Same<typeof zh> = {
  'accept.name': 'accept|accepted|acceptance',
  'accept.plain':
    'The authority takes your application on and must now decide it. The limit counts from this day; complete papers in due form must be accepted.',
  'correction.name': 'correction|corrections',
  'correction.plain':
    'Your papers lack something; you are told all of it at once. The time you need does not count; if nobody tells you in time, your application counts as accepted.',
  'deemedAcceptance.name': 'deemed accepted|deemed acceptance',
  'deemedAcceptance.plain':
    'If nobody asks for corrections within 5 working days, the law treats your application as accepted from the day it was received.',
  'notAccepted.name': 'refused at intake|intake rejection',
  'notAccepted.plain':
    'The authority is not competent, or the law bars the application. It must say why in writing and how you can appeal.',
  'special.name': 'special procedure|special procedures|standstill|suspensions|suspension',
  'special.plain':
    'A hearing, test or expert review laid down by law. The clock stands still meanwhile; you must be told in writing before how long it takes.',
  'statutory.name': 'statutory limit|statutory',
  'statutory.plain': 'The most working days the law allows for a decision.',
  'promised.name': 'promised limit|promised',
  'promised.plain':
    'A shorter limit the authority has promised in public. If it is broken, the reason is published and it is supervised.',
  'workingDay.name': 'working day|working days',
  'workingDay.plain': 'Weekends and public holidays do not count; weekends made up for do.',
  'tolerance.name': 'tolerant acceptance|may follow',
  'tolerance.plain':
    'A minor paper may come later: you commit to a day, and your application is accepted now. Without it no licence is issued.',
  'commitment.name': 'commitment',
  'commitment.plain':
    'You state in writing that you meet a condition instead of proving it; it is checked later, and a false statement has consequences.',
  'disclosure.name': 'one-time list|one-time disclosure',
  'disclosure.plain':
    'You are told everything that is needed, once, and it is kept on record. Nobody may ask for more.',
  'extension.name': 'extension|extended',
  'extension.plain': 'If it can not be done in time, the head may extend the limit once and must tell you why.',
  'joint.name': 'joint review',
  'joint.plain': 'Several departments examine the same papers at once, so that you need not go from one to the next.',
  'acceptanceSurvey.name': 'joint completion acceptance|joint acceptance',
  'acceptanceSurvey.plain': 'After completion several departments inspect together and give one result.',
  'silence.name': 'deemed consent',
  'silence.plain':
    'A department that does not answer in time counts as agreeing. It never applies where safety is at stake.',
  'hearing.name': 'hearing',
  'hearing.plain': 'You and others concerned are heard before the decision; you may ask for it.',
  'delivery.name': 'delivery|delivered',
  'delivery.plain':
    'The decision reaches you: opened online, handed over or by mail. Time limits for appeals begin that day.',
  'closed.name': 'closed|completed',
  'closed.plain': 'The decision is made; the case is finished.',
  'remedies.name': 'reconsideration',
  'remedies.plain': 'You may ask a higher authority to review the decision within 60 days, free of charge.',
  'shared.name': 'from other departments|shared',
  'shared.plain': 'Papers another department already has are looked up; you need not bring them.',
  'receipt.name': 'receipt',
  'receipt.plain': 'Proof of the day your application was received, with the case number and query code.',
  'hash.name': 'check code',
  'hash.plain': 'The fingerprint of a paper: change one letter and it differs, so anybody can check it is genuine.',
};
