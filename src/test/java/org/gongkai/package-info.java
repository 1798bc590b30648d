/** The program as a whole: a project folder and a command line come in, exit code, findings and a site go out. */
package org.gongkai;
