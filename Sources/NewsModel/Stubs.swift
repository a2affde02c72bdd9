package struct Article {}
package struct Feed {}
package struct Section {}
package struct Reader {}
package struct Comment {}
package struct Report {}
