import type { Person } from './pages/server.ts';

export const mina: Person = {
  name: 'Mina Rahimi',
  email: 'mina@clew.example.com',
  password: 'correct horse battery',
};

export const oleg: Person = {
  name: 'Oleg Sokolov',
  email: 'oleg@clew.example.com',
  password: 'battery staple correct',
};
