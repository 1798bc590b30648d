package org.gongkai.audit;

/**
 * A published site as it was read (已发布的站点): what all checks look at.
 *
 * @param folder its files
 * @param addresses where the addresses in it lead
 * @param contents what its files hold
 * @param catalogue what its catalogue says
 */
record Published(Folder folder, Addresses addresses, Contents contents, Catalogue catalogue) {}
