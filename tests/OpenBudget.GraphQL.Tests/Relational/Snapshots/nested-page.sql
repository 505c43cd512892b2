-- { authors { nodes { name books(first: 2, order: { year: DESC }) { nodes { title } } } } }

SELECT t0."Name", t0."Id"
FROM "Authors" t0
ORDER BY t0."Id"
LIMIT ?1

SELECT t0."Title", t1."Id"
FROM "Authors" t1
CROSS JOIN "Books" t0 ON t0."Id" IN (SELECT t0."Id"
FROM "Books" t0
WHERE t0."AuthorId" = t1."Id"
ORDER BY t0."Year" DESC, t0."Id"
LIMIT ?2)
WHERE t1."Id" IN (SELECT value FROM json_each(?1))
ORDER BY t1."Id", t0."Year" DESC, t0."Id"
