/**
 * Applications for information (依申请公开): what became of each comes in; the statutory periods and the fees go out.
 * Pure; nothing of an application is published.
 */
@NullMarked
package org.gongkai.application;

import org.jspecify.annotations.NullMarked;
