import { readFile } from 'node:fs/promises';

/** The diagrams of other engines the tests import, one a vocabulary. */
export const vendorDiagrams = ['camunda', 'zeebe', 'flowable', 'activiti', 'ruoyi'] as const;

/** One of them as a modeler of that engine wrote it. */
export function vendorDiagram(name: (typeof vendorDiagrams)[number]): Promise<string> {
  return readFile(new URL(`diagrams/${name}.bpmn`, import.meta.url), 'utf8');
}

/** A Camunda 7 or, with another prefix, Zeebe, Flowable or Activiti process around the given elements. */
export function vendorProcess(inside: string, more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:operaton="http://operaton.org/schema/1.0/bpmn"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:flowable="http://flowable.org/bpmn"
  xmlns:activiti="http://activiti.org/bpmn" id="d" targetNamespace="urn:test">
  <bpmn:process id="p" isExecutable="true">${inside}</bpmn:process>${more}
</bpmn:definitions>`;
}
