import type { DraftField } from '@clew/shared/capture.ts';
import { useId, useState } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { usePanel } from '../panel-context.ts';
import './roles-named.css';

const fewest = 4;

/** Whom to ask for: the jobs that the page of a company names and no person on it holds. */
export function RolesNamed({ roles }: { roles: readonly DraftField[] }) {
  const [isOpen, setOpen] = useState(false);
  const m = messages.value.capture;
  if (roles.length === 0) return null;
  const shown = isOpen ? roles : roles.slice(0, fewest);
  const hidden = roles.length - shown.length;
  return (
    <div class="roles note">
      <span>{m.roles}</span>
      <ul>
        {shown.map((role, index) => (
          <RoleNamed key={role.value} role={role} autofocus={isOpen && index === fewest} />
        ))}
        {hidden > 0 && (
          <li>
            <button type="button" onClick={() => setOpen(true)}>
              {m.moreRoles(hidden)}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

/** Rest on it, or reach it by Tab, and the page shows where it stands. */
function RoleNamed({ role: { value, provenance }, autofocus }: { role: DraftField; autofocus: boolean }) {
  const { highlight } = usePanel().services.currentPage;
  const id = useId();
  const saysMore = provenance.quote.length > value.length + 5;
  const show = () => highlight(provenance);
  const hide = () => highlight(null);
  return (
    <li>
      <button
        type="button"
        class="role"
        aria-describedby={saysMore ? id : undefined}
        autofocus={autofocus}
        onMouseEnter={show}
        onMouseLeave={hide}
        onFocus={show}
        onBlur={hide}
      >
        <bdi>{value}</bdi>
      </button>
      {saysMore && (
        <span role="tooltip" id={id} class="source-tip">
          <q dir="auto">{provenance.quote}</q>
        </span>
      )}
    </li>
  );
}
