-- { books(where: { author: { name: { eq: "鲁迅" } } }) { totalCount } }

SELECT count(*)
FROM "Books" t0
JOIN "Authors" t1 ON t1."Id" = t0."AuthorId"
WHERE t1."Name" = ?1
