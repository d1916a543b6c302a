import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { send } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import frame from '../parts/admin.module.css';
import { ListState, wholeList } from '../parts/ListState.tsx';
import { type Region, useRegionList } from '../parts/regions.ts';
import { type Department, useDepartments } from './queries.ts';

const kinds = ['AUTHORITY', 'PUBLIC_UTILITY', 'PARK_OFFICE', 'SUPERVISION'] as const;

function DepartmentDialog({
  department,
  regions,
  onClose,
}: {
  department: Department | null;
  regions: readonly Region[];
  onClose(): void;
}) {
  const text = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<Department>();
  const write = useMutation({
    mutationFn: ({ code, name, nameEn, kind, regionCode, phone }: Department) =>
      send('PUT', '/api/v1/departments/{code}', {
        path: { code: department?.code ?? code },
        body: { name, nameEn: nameEn ?? '', kind, regionCode, phone: phone || null },
      }),
    onSuccess: async () => {
      await Promise.all(
        ['departments', 'regions'].map((part) => queries.invalidateQueries({ queryKey: keys.admin(part) })),
      );
      onClose();
    },
  });
  const required = (label: string) => [
    { required: true, whitespace: true, message: text('ui.form.required', { label }) },
  ];
  return (
    <Modal
      open
      title={text(department === null ? 'admin.departments.new' : 'admin.departments.edit')}
      okText={text('common.save')}
      cancelText={text('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={department ?? { kind: 'AUTHORITY', regionCode: regions.find(({ own }) => own)?.code }}
        onFinish={(wish) => write.mutate(wish)}
      >
        <Form.Item
          name="code"
          label={text('admin.departments.code')}
          extra={text('admin.departments.codeHint')}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{1,59}$/, message: text('admin.departments.codeWrong') }]}
        >
          <Input className="code" disabled={department !== null} />
        </Form.Item>
        <Form.Item name="name" label={text('admin.departments.name')} rules={required(text('admin.departments.name'))}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="nameEn" label={text('admin.departments.nameEn')}>
          <Input maxLength={100} placeholder={text('common.optional')} />
        </Form.Item>
        <Form.Item name="kind" label={text('admin.departments.kind')}>
          <Select options={kinds.map((value) => ({ value, label: text(`admin.departments.kind.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="regionCode"
          label={text('admin.departments.region')}
          rules={required(text('admin.departments.region'))}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={regions
              .filter(({ code, closedAt }) => closedAt === null || code === department?.regionCode)
              .map(({ code, name, nameEn }) => ({ value: code, label: `${text.pick(name, nameEn)} ${code}` }))}
          />
        </Form.Item>
        <Form.Item name="phone" label={text('admin.departments.phone')}>
          <Input maxLength={40} placeholder={text('common.optional')} />
        </Form.Item>
      </Form>
      {write.error ? <ProblemNotice error={write.error} /> : null}
    </Modal>
  );
}

/** Every department by its code, made and renamed here. */
export function DepartmentsPanel() {
  const text = useText();
  const [asked, setAsked] = useState<Department | 'new' | null>(null);
  const departments = useDepartments();
  const regions = useRegionList().data?.items ?? [];
  const nameOf = (code: string) => {
    const region = regions.find((each) => each.code === code);
    return region === undefined ? code : text.pick(region.name, region.nameEn);
  };
  const create = (
    <Button type="primary" onClick={() => setAsked('new')}>
      {text('admin.departments.new')}
    </Button>
  );
  return (
    <Panel
      title={text('admin.people.part.departments')}
      note={departments.data ? text('common.items', { n: departments.data.items.length }) : undefined}
      acts={create}
    >
      <ListState
        list={wholeList(departments)}
        empty={<EmptyState act={create}>{text('admin.departments.none')}</EmptyState>}
      >
        <table className={`tbl ${frame.table}`}>
          <thead>
            <tr>
              <th>{text('admin.departments.name')}</th>
              <th>{text('admin.departments.code')}</th>
              <th>{text('admin.departments.kind')}</th>
              <th>{text('admin.departments.region')}</th>
              <th>{text('admin.departments.phone')}</th>
              <th>
                <span className="sr">{text('admin.column.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {(departments.data?.items ?? []).map((department) => (
              <tr key={department.code}>
                <td className="t-b">{text.pick(department.name, department.nameEn)}</td>
                <td className="code">{department.code}</td>
                <td>{text(`admin.departments.kind.${department.kind}`)}</td>
                <td>{nameOf(department.regionCode)}</td>
                <td>{department.phone ?? '–'}</td>
                <td className={frame.acts}>
                  <Link to={`/admin/people?department=${department.code}`}>{text('admin.departments.people')}</Link>
                  <Button
                    size="small"
                    aria-label={text('admin.departments.editOf', { name: department.name })}
                    onClick={() => setAsked(department)}
                  >
                    {text('admin.departments.change')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListState>
      {asked === null || regions.length === 0 ? null : (
        <DepartmentDialog
          department={asked === 'new' ? null : asked}
          regions={regions}
          onClose={() => setAsked(null)}
        />
      )}
    </Panel>
  );
}
