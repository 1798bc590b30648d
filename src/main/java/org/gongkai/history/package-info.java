/** The history of a project's files: a repository comes in, the day on which each file was first committed goes out. */
@NullMarked
package org.gongkai.history;

import org.jspecify.annotations.NullMarked;
