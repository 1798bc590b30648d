/**
 * The desk in the browser (工作台): a project ▸ pages on this computer alone, in which editors write, review and publish. What
 * is decided in it becomes the same plain files that an editor writes by hand.
 */
@NullMarked
package org.gongkai.serve;

import org.jspecify.annotations.NullMarked;
