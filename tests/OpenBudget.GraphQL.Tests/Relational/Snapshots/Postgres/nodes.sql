-- { nodes(ids: ["Qm9vazpuYWhhbg==", "QXV0aG9yOmx1", "Qm9vazp5ZWNhbw=="]) { id ... on Book { title } ... on Author { name } } }

SELECT t0.ordinal, t1."Key", t1."Title"
FROM (SELECT value, ordinal - 1 AS ordinal FROM unnest($1) WITH ORDINALITY AS items (value, ordinal)) t0
JOIN "Books" t1 ON t1."Key" = t0.value
ORDER BY t0.ordinal

SELECT t0.ordinal, t1."Key", t1."Name"
FROM (SELECT value, ordinal - 1 AS ordinal FROM unnest($1) WITH ORDINALITY AS items (value, ordinal)) t0
JOIN "Authors" t1 ON t1."Key" = t0.value
ORDER BY t0.ordinal
