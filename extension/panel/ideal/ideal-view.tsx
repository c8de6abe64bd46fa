import { mayConfigure } from '@clew/shared/access.ts';
import type { IdealCustomer } from '@clew/shared/fit/ideal-customer.ts';
import { useState } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { TagField } from '../../ui/tag-field.tsx';
import { usePanel } from '../panel-context.ts';
import { SettingsForm } from '../settings-form.tsx';
import { HeadcountField } from './headcount-field.tsx';
import {
  countryNamed,
  countryOptions,
  countryTag,
  industryNamed,
  industryOptions,
  industryTag,
} from './ideal-text.ts';
import './ideal-view.css';

/** Whom the workspace looks for: what the page's answer to the fit question is judged by. */
export function IdealView() {
  const { config, userId, route, services, toasts } = usePanel();
  const [edited, setEdited] = useState<IdealCustomer>();
  const [problem, setProblem] = useState<'failed' | 'range'>();
  const m = messages.value.ideal;
  const ideal = edited ?? config.value.idealCustomer;
  const role = config.value.members.find(({ id }) => id === userId.value)?.role;
  const readOnly = role !== undefined && !mayConfigure(role);
  const change = (some: Partial<IdealCustomer>) => {
    setProblem(undefined);
    setEdited({ ...ideal, ...some });
  };
  const back = () => {
    route.value = { view: 'page' };
  };
  const save = async () => {
    const { minEmployees, maxEmployees } = ideal;
    if (minEmployees !== null && maxEmployees !== null && minEmployees > maxEmployees)
      return setProblem('range');
    try {
      await services.setIdealCustomer(ideal);
      toasts.show({ text: m.saved, tone: 'plain' });
      back();
    } catch {
      setProblem('failed');
    }
  };
  const list = (name: 'industries' | 'countries', named: (text: string) => string | undefined) => ({
    readOnly,
    removeLabel: m.remove,
    onAdd(text: string): boolean {
      const value = named(text);
      if (value !== undefined && !ideal[name].includes(value)) change({ [name]: [...ideal[name], value] });
      return value !== undefined;
    },
    onRemove: (value: string) => change({ [name]: ideal[name].filter((each) => each !== value) }),
  });
  return (
    <SettingsForm
      id="ideal"
      title={m.title}
      intro={readOnly ? m.readOnly : m.intro}
      problem={problem && m[problem]}
      backLabel={messages.value.page.backToPage}
      onBack={back}
      onSave={save}
      actions={
        !readOnly && (
          <Button type="submit" look="primary">
            {m.save}
          </Button>
        )
      }
    >
      <TagField
        label={m.industries}
        hint={m.industriesHint}
        tags={ideal.industries.map(industryTag)}
        options={industryOptions()}
        {...list('industries', industryNamed)}
      />
      <fieldset class="ideal-size" disabled={readOnly}>
        <legend>{m.employees}</legend>
        <HeadcountField
          label={m.from}
          value={ideal.minEmployees}
          onChange={(minEmployees) => change({ minEmployees })}
        />
        <HeadcountField
          label={m.to}
          value={ideal.maxEmployees}
          onChange={(maxEmployees) => change({ maxEmployees })}
        />
      </fieldset>
      <TagField
        label={m.countries}
        hint={m.countriesHint}
        tags={ideal.countries.map(countryTag)}
        options={countryOptions()}
        {...list('countries', countryNamed)}
      />
    </SettingsForm>
  );
}
