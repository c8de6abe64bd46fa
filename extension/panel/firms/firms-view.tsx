import { mayConfigure } from '@clew/shared/access.ts';
import { companyDomain } from '@clew/shared/contact/domains.ts';
import { type KnownFirms, type Relation, relations } from '@clew/shared/relation.ts';
import { useState } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { TagField } from '../../ui/tag-field.tsx';
import { usePanel } from '../panel-context.ts';
import { SettingsForm } from '../settings-form.tsx';

/** The firms whose people are no leads to be won, by their domains. */
export function FirmsView() {
  const { config, userId, route, services, toasts } = usePanel();
  const [edited, setEdited] = useState<KnownFirms>();
  const [failed, setFailed] = useState(false);
  const m = messages.value.firms;
  const firms = edited ?? config.value.knownFirms;
  const role = config.value.members.find(({ id }) => id === userId.value)?.role;
  const readOnly = role === undefined || !mayConfigure(role);
  const change = (relation: Relation, domains: string[]) => {
    setFailed(false);
    setEdited({ ...firms, [relation]: domains });
  };
  const back = () => {
    route.value = { view: 'connect' };
  };
  const save = async () => {
    try {
      await services.setKnownFirms(firms);
      toasts.show({ text: m.saved, tone: 'plain' });
      back();
    } catch {
      setFailed(true);
    }
  };
  return (
    <SettingsForm
      id="firms"
      title={m.title}
      intro={readOnly ? m.readOnly : m.intro}
      problem={failed ? m.failed : undefined}
      backLabel={messages.value.teach.back}
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
      {relations.map((relation) => (
        <TagField
          key={relation}
          label={m.label[relation]}
          hint={m.hint}
          tags={firms[relation].map((value) => ({ value, label: value }))}
          options={[]}
          readOnly={readOnly}
          removeLabel={m.remove}
          onAdd={(text) => {
            const domain = companyDomain(text);
            if (domain !== null && !firms[relation].includes(domain))
              change(relation, [...firms[relation], domain]);
            return domain !== null;
          }}
          onRemove={(value) =>
            change(
              relation,
              firms[relation].filter((each) => each !== value),
            )
          }
        />
      ))}
    </SettingsForm>
  );
}
