import { useState } from 'react';
import { Alert, Button, Group, Paper, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { api } from '../../app/api.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { DistrictPicker } from '../../app/pickers/district-picker.tsx';
import { SearchSelect, type Choice } from '../../app/pickers/search-select.tsx';
import { UnitPicker } from '../../app/pickers/unit-picker.tsx';
import { RecomputePreview } from '../../app/recompute/recompute-preview.tsx';
import { useViewer } from '../../app/session/viewer.ts';
import type { DispensationInput, RecomputePreviewPartsFragment } from '../../gql/graphql.ts';
import {
  dispensationInput,
  EFFECTS,
  formProblems,
  KINDS,
  SCOPES,
  type DispensationForm,
} from './dispensation-form.rules.ts';
import { DISPENSATION_DECLARE, DISPENSATION_PREVIEW } from './dispensations.operations.ts';
import { useDispensationsTexts } from './dispensations.texts.ts';
import { searchEmployees } from './search-employees.ts';

/** What was previewed: exactly that, and nothing else, can be declared. */
interface Previewed {
  readonly input: string;
  readonly preview: RecomputePreviewPartsFragment;
}

/** A new dispensation: filled in, seen with what it does, declared. */
export function NewDispensationPage() {
  const t = useDispensationsTexts();
  const navigate = useNavigate();
  const { today } = useViewer();
  const [form, setForm] = useState<DispensationForm>(() => emptyForm(today));
  const [tried, setTried] = useState(false);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const look = useAction(async (input: DispensationInput) => {
    return (await api.mutate({ mutation: DISPENSATION_PREVIEW, variables: { input } })).data
      ?.dispensationPreview;
  });
  const declare = useAction(async (input: DispensationInput) => {
    return (await api.mutate({ mutation: DISPENSATION_DECLARE, variables: { input } })).data
      ?.dispensationDeclare;
  });
  const input = dispensationInput(form);
  const problems = formProblems(form);
  const complete = Object.keys(problems).length === 0;
  const same = previewed?.input === JSON.stringify(input);
  const preview = async () => {
    setTried(true);
    if (!complete) return;
    const answer = await look.run(input);
    if (answer?.preview) setPreviewed({ input: JSON.stringify(input), preview: answer.preview });
  };
  const send = async () => {
    if (!(await declare.run(input))) return;
    notifications.show({ message: t('declared') });
    void navigate('/dispensasi');
  };
  return (
    <>
      <PageHeader title={t('formTitle')} description={t('formText')}>
        <Button
          component={Link}
          to="/dispensasi"
          variant="default"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
        >
          {t('toList')}
        </Button>
      </PageHeader>
      <Stack>
        <Paper withBorder p="md">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void preview();
            }}
            noValidate
          >
            <Stack gap="md">
              <FaultAlert fault={look.fault ?? declare.fault} />
              <FormFields form={form} onChange={setForm} problems={tried ? problems : {}} />
              <Button type="submit" loading={look.running} style={{ alignSelf: 'flex-start' }}>
                {t('preview')}
              </Button>
            </Stack>
          </form>
        </Paper>
        {previewed && !same && <Alert color="yellow">{t('changedSince')}</Alert>}
        {previewed && same && (
          <>
            <RecomputePreview preview={previewed.preview} />
            <Button loading={declare.running} style={{ alignSelf: 'flex-end' }} onClick={() => void send()}>
              {t('confirm')}
            </Button>
          </>
        )}
      </Stack>
    </>
  );
}

interface FormFieldsProps {
  readonly form: DispensationForm;
  readonly onChange: (form: DispensationForm) => void;
  readonly problems: ReturnType<typeof formProblems>;
}

function FormFields({ form, onChange, problems }: FormFieldsProps) {
  const t = useDispensationsTexts();
  const set = (part: Partial<DispensationForm>) => onChange({ ...form, ...part });
  const errorOf = (field: keyof typeof problems) => (problems[field] ? t(problems[field]) : null);
  const choice = <Value extends string>(
    values: readonly Value[],
    chosen: string | null,
    set_: (value: Value) => void,
  ) => {
    const found = values.find((value) => value === chosen);
    if (found) set_(found);
  };
  const text = (name: 'startsOn' | 'endsOn' | 'fromTime' | 'toTime', type: 'date' | 'time') => (
    <TextInput
      type={type}
      label={t(name)}
      value={form[name]}
      error={errorOf(name)}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      w={{ base: '100%', xs: 160 }}
    />
  );
  return (
    <>
      <Group align="flex-start">
        <Select
          label={t('kind')}
          allowDeselect={false}
          data={KINDS.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
          value={form.kind}
          onChange={(value) => choice(KINDS, value, (kind) => set({ kind }))}
          w={{ base: '100%', xs: 310 }}
        />
        <Select
          label={t('effect')}
          allowDeselect={false}
          data={EFFECTS.map((effect) => ({ value: effect, label: t(`effect_${effect}`) }))}
          value={form.effect}
          onChange={(value) => choice(EFFECTS, value, (effect) => set({ effect }))}
          w={{ base: '100%', xs: 290 }}
        />
      </Group>
      <Group align="flex-start">
        {text('startsOn', 'date')}
        {text('endsOn', 'date')}
        {form.effect === 'TIME_WINDOW' && (
          <>
            {text('fromTime', 'time')}
            {text('toTime', 'time')}
          </>
        )}
      </Group>
      <Group align="flex-start">
        <Select
          label={t('scope')}
          allowDeselect={false}
          data={SCOPES.map((scope) => ({ value: scope, label: t(`scope_${scope}`) }))}
          value={form.scope}
          error={errorOf('scope')}
          onChange={(value) => choice(SCOPES, value, (scope) => set({ scope }))}
          w={{ base: '100%', xs: 230 }}
        />
        <ScopeFields form={form} set={set} />
      </Group>
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        maxLength={200}
        autosize
        minRows={2}
        value={form.reason}
        error={errorOf('reason')}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </>
  );
}

interface ScopeFieldsProps {
  readonly form: DispensationForm;
  readonly set: (part: Partial<DispensationForm>) => void;
}

function ScopeFields({ form, set }: ScopeFieldsProps) {
  const t = useDispensationsTexts();
  const [person, setPerson] = useState<Choice | null>(null);
  const { scope } = form;
  if (scope === 'PERSON') {
    return (
      <SearchSelect
        label={t('person')}
        value={person}
        search={searchEmployees}
        onChange={(chosen) => {
          setPerson(chosen);
          set({ personId: chosen?.value ?? '' });
        }}
      />
    );
  }
  if (scope === 'REGENCY') return null;
  return (
    <>
      <DistrictPicker value={form.districtId} onChange={(id) => set({ districtId: id ?? '', unitId: '' })} />
      {scope === 'UNIT' && (
        <UnitPicker
          value={form.unitId}
          onChange={(id) => set({ unitId: id ?? '' })}
          districtId={form.districtId}
        />
      )}
    </>
  );
}

function emptyForm(today: string): DispensationForm {
  return {
    kind: 'OUTAGE',
    effect: 'TIME_WINDOW',
    scope: 'REGENCY',
    districtId: '',
    unitId: '',
    personId: '',
    startsOn: today,
    endsOn: today,
    fromTime: '',
    toTime: '',
    reason: '',
  };
}
