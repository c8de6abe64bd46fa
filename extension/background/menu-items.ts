/** The entries in the menus of pages, by what they capture from. */
export const pageItem = 'clew-page';
export const selectionItem = 'clew-selection';
