/**
 * What the office measures of its departments (部门考核): what it has and publishes, and what was found ▸ figures by department
 * and year, each with the texts that it rests on, in the forms in which they are read and filed. Private: nothing of it is
 * published.
 */
@NullMarked
package org.gongkai.performance;

import org.jspecify.annotations.NullMarked;
