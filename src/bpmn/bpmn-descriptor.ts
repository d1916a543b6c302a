import published from 'bpmn-moddle/resources/bpmn/json/bpmn.json' with { type: 'json' };

/**
 * The vocabulary of BPMN as moddle publishes it, with the script of a global script task where the standard's schema
 * has it: in an element of its own, not in an attribute (BPMN 2.0.2 table 10.12).
 */
export function bpmnDescriptor(): object {
  const descriptor = structuredClone(published);
  for (const type of descriptor.types) {
    if (type.name !== 'GlobalScriptTask') continue;
    for (const property of type.properties ?? [])
      if (property.name === 'script') Object.assign(property, { isAttr: false });
  }
  return descriptor;
}
