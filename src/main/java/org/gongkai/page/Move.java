package org.gongkai.page;

import java.util.Optional;
import org.gongkai.content.register.OldAddress;
import org.gongkai.finding.Place;

/**
 * Where an old address leads (旧地址的跳转).
 *
 * @param old on the host
 * @param inside the path below the site's own folder, where it has no query and lies there
 * @param target a page of the site
 * @param page where a page can stand for it that any server finds; nothing where only the server's own rules can
 * @param place of the row
 */
public record Move(OldAddress old, Optional<String> inside, Address target, Optional<Address> page, Place place) {}
