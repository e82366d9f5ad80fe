"""Copies, checks, tables for other programs, several shops made one."""
