import { documentOf, flows, procedure } from './diagrams.ts';
import type { World } from './world.ts';

/** Key of the procedure whose forms take files. */
export const withFiles = 'with-files';

const step = (id: string, form: string) => `
  <bpmn:userTask id="${id}" name="${id}"><bpmn:extensionElements>
    <approval:assignment department="housing" role="HANDLER"/>
    <approval:form key="site" outcomeVariable="${id}Said" ${form}><approval:outcome value="DONE" name="完成"/></approval:form>
  </bpmn:extensionElements></bpmn:userTask>`;

const xml = documentOf(
  procedure(
    withFiles,
    `<bpmn:startEvent id="s"/>${step('look', '')}${step('read', 'readOnlyFields="photos"')}<bpmn:endEvent id="e"/>
     ${flows('s-look', 'look-read', 'read-e')}`,
  ),
);

const forms = {
  application: {
    components: [
      { type: 'textfield', key: 'firm', label: '施工单位代码', properties: { kind: 'uscc' } },
      { type: 'filepicker', key: 'plan', label: '总平面图', accept: '.pdf', validate: { required: true } },
      {
        type: 'dynamiclist',
        path: 'buildings',
        label: '单体',
        components: [
          { type: 'textfield', key: 'name', label: '名称', validate: { required: true } },
          { type: 'filepicker', key: 'view', label: '效果图', accept: 'image/*' },
        ],
      },
    ],
  },
  site: {
    components: [{ type: 'filepicker', key: 'photos', label: '现场照片', multiple: true, accept: '.pdf,image/*' }],
  },
};

/** Publishes a procedure whose application and first step take files, and whose second step shows them. */
export async function publishWithFiles(w: World): Promise<void> {
  const designer = await w.as('designer');
  await designer.put(`/definition-drafts/${withFiles}`, { xml, forms }, { 'if-match': '0' });
  const published = await designer.post(`/definition-drafts/${withFiles}/publication`, { note: '新' });
  if (published.status !== 201) throw new Error(JSON.stringify(published.body));
}
