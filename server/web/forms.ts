import type { Context } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { minPasswordLength } from '../auth/people.ts';
import type { Account } from '../auth/sign-up.ts';
import type { Html } from './layout.ts';
import { field } from './layout.ts';
import type { Messages } from './locales.ts';

/** The texts of a submitted form; files and repeated names are left out. */
export async function readForm(c: Context): Promise<Record<string, string>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.trim()]] : [],
    ),
  );
}

export const isEmail = (text: string | undefined): text is string =>
  z.email().max(254).safeParse(text).success;

/** The fields of a new account, or what is wrong with them. */
export function readAccount(
  form: Record<string, string>,
  messages: Messages,
): { account: Account } | { error: string } {
  const { name = '', email = '', password = '' } = form;
  if (name === '' || name.length > 100) return { error: messages.signUp.badName };
  if (!isEmail(email)) return { error: messages.signUp.badEmail };
  if (password.length < minPasswordLength || password.length > 200) {
    return { error: messages.signUp.shortPassword(minPasswordLength) };
  }
  return { account: { name, email, password } };
}

export const accountFields = (
  messages: Messages,
  { name, email }: Record<string, string | undefined>,
): Html => html`
  ${field({ name: 'name', label: messages.form.name, value: name ?? '', autocomplete: 'name', maxlength: 100 })}
  ${field({
    name: 'email',
    label: messages.form.email,
    type: 'email',
    value: email ?? '',
    autocomplete: 'email',
    maxlength: 254,
  })}
  ${newPasswordField(messages)}`;

export const newPasswordField = (messages: Messages): Html =>
  field({
    name: 'password',
    label: messages.form.password,
    type: 'password',
    autocomplete: 'new-password',
    hint: messages.form.passwordHint(minPasswordLength),
    minlength: minPasswordLength,
  });

/** A path on this server to go on to, '/' for anything else. */
export const ownPath = (text: string | undefined): string =>
  text !== undefined && /^\/(?![/\\])/.test(text) && text.length < 300 ? text : '/';
