/**
 * The table that offices and assessors file (自查表、检查表): what is known of a project, or seen of a published site ▸ each
 * indicator of a yardstick judged, with evidence, in the forms in which it is printed and filed.
 */
@NullMarked
package org.gongkai.inspect;

import org.jspecify.annotations.NullMarked;
