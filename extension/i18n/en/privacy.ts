export const privacy = {
  privacy: {
    title: 'Data protection',
    source: 'Source',
    byHand: 'entered by hand',
    notice: (about: { workspace: string; since: string; source: string; basis: string }) =>
      `We are ${about.workspace}. Since ${about.since} we have kept your business contact data. Source: ${about.source}. Legal basis: ${about.basis}. We use them only to ask whether our offer is of use to you, and pass them on to nobody. You may ask at any time to see, correct or erase them, or object to their use: an answer to this message is enough. You may also complain to your data protection authority.`,
    noticeTitle: 'Notice to the person',
    copy: 'Copy the notice',
    copied: 'Notice copied',
    us: 'the sender of this message',
  },
  legalBases: {
    legitimate_interest: 'Legitimate interest',
    consent: 'Consent',
    contract: 'Contract',
    legal_obligation: 'Legal obligation',
  },
  channels: {
    direct: 'Web page',
    social: 'Social network',
    organic_search: 'Web search',
    email: 'E-mail',
    referral: 'Link from a site',
    referral_program: 'Referral program',
    paid_click: 'Advertisement',
    event: 'Event',
    phone: 'Phone call',
    list: 'List',
    offline_ad: 'Offline advertisement',
    web_form: 'Web form',
  },
};
