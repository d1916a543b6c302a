import type { ProcessModel } from '../bpmn/model.ts';
import type { InstanceState, Token } from '../engine/state.ts';
import type { Ways } from './ways.ts';

/**
 * Elements at which `many` tokens or more of one scope stand where one was meant: two for one person's task, or two on one flow
 * before a join. Instances of a multi-instance, elements that start with several tokens, what happens beside the case
 * and what a completion quantity multiplies are meant.
 */
export function crowdsIn(model: ProcessModel, state: InstanceState, ways: Ways, many: number): readonly string[] {
  const counts = new Map<string, number>();
  const crowds = new Set<string>();
  for (const token of state.tokens) {
    if (!isMeantAlone(model, token, ways)) continue;
    const place = `${token.scope} ${token.element} ${token.wait === 'join' ? (token.flow ?? '') : ''}`;
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    if (count >= many) crowds.add(token.element);
  }
  return [...crowds];
}

function isMeantAlone(model: ProcessModel, token: Token, ways: Ways): boolean {
  if (token.outer !== undefined || token.compensates !== undefined || token.wait === 'reset') return false;
  const index = model.indexOf.get(token.element) ?? -1;
  const element = model.elements[index];
  if (element === undefined || element.startQuantity > 1 || element.isForCompensation) return false;
  return !ways.beside.has(index) && !ways.several.has(index);
}
