import { type Lead, type ListField, listFields, type TextField } from '@clew/shared/lead.ts';
import { useState } from 'preact/hooks';
import { FieldsEditor } from '../fields/fields-editor.tsx';
import { useShortcuts } from '../shortcuts.ts';
import type { LeadActions } from './lead-actions.ts';

/** The contact data, each field saved when it is left. */
export function LeadDetails({ lead, actions }: { lead: Lead; actions: LeadActions }) {
  // A list with a fresh blank in it lives here until the blank is filled or left.
  const [drafted, setDrafted] = useState<Partial<Record<ListField, string[]>>>({});
  useShortcuts({
    e: () => document.querySelector<HTMLInputElement>('.lead input[name="name"]')?.select(),
  });
  const isList = (name: string): name is ListField => (listFields as readonly string[]).includes(name);
  return (
    <FieldsEditor
      fields={{ ...lead.fields, ...drafted }}
      source={(name, value) =>
        isList(name) && lead.fields[name][0] !== value ? undefined : lead.provenance[name]
      }
      onChange={(name, value, settled) => {
        if (isList(name) && Array.isArray(value)) {
          setDrafted(settled ? {} : { [name]: value });
          return settled ? actions.editList(name, value) : undefined;
        }
        return settled && typeof value === 'string' ? actions.editText(name as TextField, value) : undefined;
      }}
    />
  );
}
