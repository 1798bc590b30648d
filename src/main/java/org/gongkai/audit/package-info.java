/** A published folder ▸ findings; a stranger, who knows the published formats and nothing of the rooms that made them. */
@NullMarked
package org.gongkai.audit;

import org.jspecify.annotations.NullMarked;
