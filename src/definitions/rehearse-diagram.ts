import type { Finding } from '../bpmn/finding.ts';
import type { Rehearse } from '../rehearsal/rehearse.ts';
import { assertNoErrors } from './check-diagram.ts';
import { formMissing } from './check-forms.ts';
import type { Rehearsal } from './rehearsal-schemas.ts';

/**
 * Plays a diagram and tells what is found on its ways. With `forms`, a task whose form is not among them is an error.
 *
 * @throws xml-hostile, xml-too-large, diagram-refused for what the checker refuses; rehearsals-busy
 */
export async function rehearseDiagram(
  rehearse: Rehearse,
  xml: string,
  forms?: Readonly<Record<string, unknown>>,
): Promise<Rehearsal> {
  const { checks, forms: named, processes, comparisons, stopped } = await rehearse(xml);
  const missing = forms === undefined ? [] : named.filter(({ key }) => !Object.hasOwn(forms, key));
  const findings: Finding[] = [...checks, ...missing.map(({ elementId, key }) => formMissing(elementId, key))];
  assertNoErrors(findings);
  const found = [...processes, ...comparisons].flatMap((part) => part.findings);
  return {
    complete: stopped === null && processes.every(({ complete }) => complete),
    stopped,
    findings: found
      .toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'))
      .map(({ elementIds, trace, ...rest }) => ({
        ...rest,
        elementIds: [...elementIds],
        trace: trace.map(({ flows, ...step }) => ({ ...step, flows: [...flows] })),
      })),
    processes: processes.map(({ key, states, complete, instances, paths, portability }) => {
      const comparison = comparisons.find((one) => one.key === key);
      return {
        key,
        states,
        complete,
        instances,
        paths: paths.map(({ steps, uncounted, assumed, ...rest }) => ({
          ...rest,
          steps: [...steps],
          uncounted: [...uncounted],
          assumed: [...assumed],
        })),
        portability: portability.map(({ elementIds, ...rest }) => ({ ...rest, elementIds: [...elementIds] })),
        comparison: comparison === undefined ? null : { walks: comparison.walks, steps: comparison.steps },
      };
    }),
  };
}
