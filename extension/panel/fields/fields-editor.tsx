import type { Provenance } from '@clew/shared/capture.ts';
import {
  type FieldName,
  type LeadFields,
  type ListField,
  listFields,
  type TextField,
  textFields,
} from '@clew/shared/lead.ts';
import { Crosshair, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { usePanel } from '../panel-context.ts';
import { sourceText } from './field-sources.ts';
import './fields-editor.css';

type Props = {
  fields: LeadFields;
  /** Nothing is known yet: the usual fields stand open, and the name is typed first. */
  byHand?: boolean;
  /** Where a value came from; lists ask for each value. */
  source(name: FieldName, value: string): Provenance | undefined;
  /** `settled`: the person has left the field. Lists may hold blanks until then. */
  onChange(name: FieldName, value: string | string[], settled: boolean): void | Promise<void>;
  /** Lets the person show on the page where the value stands. */
  onShow?: ((name: FieldName) => void) | undefined;
};

const limits: Record<FieldName, number> = {
  name: 200,
  title: 200,
  company: 200,
  location: 300,
  website: 500,
  industry: 200,
  size: 100,
  emails: 254,
  phones: 60,
  profiles: 500,
};
const inputModes = { emails: 'email', phones: 'tel', profiles: 'url' } as const;

/** All that is known of a lead, each value a field; what is blank waits behind one button. */
export function FieldsEditor({ fields, byHand = false, source, onChange, onShow }: Props) {
  const [shown, setShown] = useState<ReadonlySet<FieldName>>(new Set());
  const [choosing, setChoosing] = useState(false);
  const { highlight } = usePanel().services.currentPage;
  const m = messages.value;
  const always: readonly FieldName[] = [
    ...(fields.kind === 'person' ? (['title', 'company'] as const) : []),
    ...(byHand ? (['emails', 'phones'] as const) : []),
  ];
  const visible = (name: FieldName) => fields[name].length > 0 || shown.has(name) || always.includes(name);
  const order: readonly FieldName[] = ['title', 'company', ...listFields, ...textFields.slice(3)];
  const hidden = order.filter((name) => !visible(name));
  const reveal = (name: FieldName) => {
    setShown(new Set([...shown, name]));
    setChoosing(false);
  };

  const show = (name: FieldName, label: string) =>
    onShow && { icon: Crosshair, label: m.teach.show(label), run: () => onShow(name) };

  const text = (name: TextField, look: 'row' | 'title' = 'row') => (
    <Field
      key={name}
      name={name}
      look={look}
      label={m.field[name]}
      value={fields[name]}
      maxLength={limits[name]}
      inputMode={name === 'website' ? 'url' : 'text'}
      source={sourceText(m.field[name], source(name, fields[name]), highlight)}
      action={show(name, m.field[name])}
      autofocus={shown.has(name) || (byHand && name === 'name')}
      onInput={(value) => onChange(name, value, false)}
      onCommit={(value) => onChange(name, value, true)}
    />
  );
  const list = (name: ListField) => {
    const values = fields[name].length > 0 ? fields[name] : [''];
    const at = (index: number, value: string) => values.map((old, i) => (i === index ? value : old));
    return values.map((value, index) => {
      const label = index === 0 ? m.field[name] : m.field.nth(m.field[name], formatNumber(index + 1));
      return (
        <Field
          key={`${name}${index}`}
          name={index === 0 ? name : undefined}
          label={label}
          showLabel={index === 0}
          value={value}
          maxLength={limits[name]}
          inputMode={inputModes[name]}
          source={sourceText(label, source(name, value), highlight)}
          action={index === 0 ? show(name, label) : undefined}
          autofocus={value === '' && shown.has(name)}
          onInput={(typed) => onChange(name, at(index, typed), false)}
          onCommit={(typed) => onChange(name, at(index, typed), true)}
        />
      );
    });
  };

  return (
    <div class="fields">
      {text('name', 'title')}
      {order.filter(visible).map((name) => (isList(name) ? list(name) : text(name)))}
      {(hidden.length > 0 || fields.emails.length > 0) &&
        (choosing ? (
          <div class="fields-more">
            {[...hidden, ...listFields.filter(visible)].map((name) => (
              <Button
                key={name}
                look="quiet"
                icon={Plus}
                onClick={() => {
                  reveal(name);
                  if (isList(name) && fields[name].length > 0) onChange(name, [...fields[name], ''], false);
                }}
                aria-label={m.field.add(m.field[name])}
              >
                {m.field[name]}
              </Button>
            ))}
          </div>
        ) : (
          <div class="fields-more">
            <Button look="quiet" icon={Plus} onClick={() => setChoosing(true)}>
              {m.field.more}
            </Button>
          </div>
        ))}
    </div>
  );
}

const isList = (name: FieldName): name is ListField => (listFields as readonly string[]).includes(name);
