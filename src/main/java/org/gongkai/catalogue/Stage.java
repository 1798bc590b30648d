package org.gongkai.catalogue;

import java.util.List;
import org.gongkai.review.Entry;

/**
 * A stage of a project (项目的阶段) and what is published of it.
 *
 * @param name {@code 公告}, {@code 合同} …
 * @param entries oldest first; none of a stage that is still to come
 */
public record Stage(String name, List<Entry> entries) {}
